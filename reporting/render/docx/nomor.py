"""Lists of the text: lettered, numbered, with dashes, each beginning anew."""

from reporting.render.docx.xml import twip

_JENIS_DAFTAR = {
    "huruf": ("lowerLetter", "%{}."),
    "angka": ("decimal", "%{}."),
    "garis": ("bullet", "–"),
}
KEDALAMAN = 5
INDEN_DAFTAR = 8.0


def penomoran(daftar: list[tuple[str, int]]) -> str:
    """numbering.xml: a list for each of the text's, which begins anew.

    `daftar` is kind and level of each list, in the order of their numbers from 1.
    """
    abstrak: list[str] = []
    nomor = {jenis: urut for urut, jenis in enumerate(_JENIS_DAFTAR)}
    for jenis, urut in nomor.items():
        tingkat = "".join(_tingkat_daftar(jenis, t) for t in range(KEDALAMAN))
        abstrak.append(
            f'<w:abstractNum w:abstractNumId="{urut}"><w:multiLevelType w:val="multilevel"/>'
            f"{tingkat}</w:abstractNum>"
        )
    pakai: list[str] = []
    for urut, (jenis, dalam) in enumerate(daftar, start=1):
        pakai.append(
            f'<w:num w:numId="{urut}"><w:abstractNumId w:val="{nomor[jenis]}"/>'
            f'<w:lvlOverride w:ilvl="{dalam}"><w:startOverride w:val="1"/></w:lvlOverride>'
            "</w:num>"
        )
    return (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{''.join(abstrak)}{''.join(pakai)}</w:numbering>"
    )


def _tingkat_daftar(jenis: str, tingkat: int) -> str:
    format, pola = _JENIS_DAFTAR[jenis]
    kiri = INDEN_DAFTAR + 1.5 + tingkat * 8.5
    return (
        f'<w:lvl w:ilvl="{tingkat}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{pola.format(tingkat + 1)}"/>'
        '<w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twip(kiri)}" w:hanging="{twip(6.5)}"/></w:pPr></w:lvl>'
    )
