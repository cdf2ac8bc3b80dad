"""HTML of the editor and of Word: what survives, what is dropped, and that nothing gets through."""

import pytest
from hypothesis import given, settings

from reporting.narasi import BAWAAN
from reporting.narasi.kaya import bersihkan_html, dari_html, ke_html, ke_template
from reporting.narasi.pohon import rapikan
from reporting.narasi.templat import tulis
from tests.reporting.narasi.pohon_acak import pohon


@settings(max_examples=200, deadline=None)
@given(pohon())
def test_template_to_html_to_template_is_the_same(satu) -> None:
    template = tulis(satu)
    html = ke_html(template)
    assert ke_template(html) == template
    assert dari_html(html) == rapikan(satu)


@pytest.mark.parametrize("kunci", sorted(BAWAAN))
def test_default_texts_pass_the_editor_unchanged(kunci: str) -> None:
    assert ke_template(ke_html(BAWAAN[kunci])) == BAWAAN[kunci]


def test_a_chip_shows_its_value_and_keeps_its_name() -> None:
    html = ke_html("Pagu {{ pagu }}.", {"pagu": "Rp <5>"}.__getitem__)
    assert html == '<p>Pagu <data class="keping" value="pagu">Rp &lt;5&gt;</data>.</p>'


JAHAT = [
    ("<p>a</p><script>alert(1)</script>", "a"),
    ("<p>a<style>p{color:red}</style></p>", "a"),
    ("<img src=x onerror=alert(1)>hai", "hai"),
    ('<p style="color:red" onclick="x()">b</p>', "b"),
    ('<a href="javascript:alert(1)">c</a>', "c"),
    ("<svg onload=x><script>1</script><text>t</text></svg>z", "z"),
    ('<a href="data:text/html,x">d</a>', "d"),
    ('<iframe srcdoc="<p>x</p>"></iframe>e', "e"),
    ("<math><mi xlink:href=x>1</mi></math>f", "f"),
    ("<template><p>x</p></template>g", "g"),
    ('<p><data value="pagu" onclick=x style=y>1</data></p>', "{{ pagu }}"),
    ('<data value="{{ pagu }} }} <script>">x</data>', "{{ pagu <script> }}"),
    ("<p>\x00a\u200bb\x1b</p>", "ab"),
    ("<!-- [if gte mso 9]><xml>x</xml><![endif] -->h", "h"),
]


@pytest.mark.parametrize(("html", "sisa"), JAHAT)
def test_hostile_html_leaves_its_words_only(html: str, sisa: str) -> None:
    assert ke_template(html) == sisa


@pytest.mark.parametrize(("html", "_"), JAHAT)
def test_cleaned_html_holds_no_script_style_or_handler(html: str, _: str) -> None:
    bersih = bersihkan_html(html).lower()
    for terlarang in ("<script", "style", "onerror", "onclick", "onload", "href", "<img"):
        assert terlarang not in bersih


@pytest.mark.parametrize(
    ("html", "template"),
    [
        ("<div>satu</div><div>dua</div>", "satu\n\ndua"),
        ("satu<br>dua", "satu\n\ndua"),
        ("<h2>Judul</h2><p>isi</p>", "Judul\n\nisi"),
        ("<p><b>a</b><i> b </i>c</p>", "**a** *b* c"),
        ("<b><i>dua gaya</i></b>", "**dua gaya**"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n   - b"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n   - b"),
        ("<ol type=a><li><p>x</p><p>y</p></li></ol>", "a. x y"),
        ("<li>tanpa daftar</li>", "tanpa daftar"),
        ("<table><tr><th>k</th></tr><tr><td>a|b</td></tr></table>", "| k |\n|---|\n| a\\|b |"),
        (
            "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c<td>d</table>",
            "| a | b |  |\n|  | c | d |",
        ),
        ("<p>sebesar {{ pagu }} lagi</p>", "sebesar {{ pagu }} lagi"),
        ("<p>   </p><ul><li> </li></ul>", ""),
    ],
)
def test_structure_survives(html: str, template: str) -> None:
    assert ke_template(html) == template


@pytest.mark.parametrize("unsur", ["ul", "table", "b", "div", "data value=x"])
def test_absurd_nesting_is_flattened_not_fatal(unsur: str) -> None:
    assert len(ke_template(f"<{unsur}>" * 5000 + "isi")) < 100
