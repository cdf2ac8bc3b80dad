"""The rules as a Markdown table, for docs/pemeriksaan.md; a test holds the two together.

manage.py shell -c "from reporting.checks.tabel_aturan import tabel; print(tabel())"
"""

from reporting.checks.daftar import ATURAN


def tabel() -> str:
    baris = ["| Rule | What holds | Weight | Source |", "|---|---|---|---|"]
    baris += [f"| `{a.nama}` | {a.judul} | {a.bobot.value} | {a.sumber} |" for a in ATURAN]
    return "\n".join(baris)
