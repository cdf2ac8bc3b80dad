"""The order of children Word insists on (ECMA-376 Part 1, sections 17.3 to 17.9, transitional)."""

URUTAN = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
    " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct"
    " topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind"
    " contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath numForm numSpacing",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
    " vAlign hideMark",
    "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
    "tblBorders": "top start left bottom end right insideH insideV",
    "tcMar": "top start left bottom end right",
    "tblCellMar": "top start left bottom end right",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader",
    "tbl": "tblPr tblGrid tr",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection docGrid",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "numPicBullet abstractNum num",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold"
    " embedItalic embedBoldItalic",
    "settings": "writeProtection view zoom embedTrueTypeFonts embedSystemFonts saveSubsetFonts"
    " defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
}
"""By element: its children in order; head and foot references of a section may mix."""

_SETARA = {"footerReference": "headerReference"}


def salah_urut(unsur) -> bool:
    """Whether a child is unknown here or stands before one it must follow."""
    nama = unsur.tag.rpartition("}")[2]
    urutan = URUTAN[nama].split()
    letak = []
    for anak in unsur:
        satu = anak.tag.rpartition("}")[2]
        if satu not in urutan:
            return True
        letak.append(urutan.index(_SETARA.get(satu, satu)))
    return letak != sorted(letak)
