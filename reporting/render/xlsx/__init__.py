"""A document's tables as a workbook whose sums are live."""

from reporting.render.xlsx.buku import VERSI_PERENDER, xlsx

__all__ = ["VERSI_PERENDER", "xlsx"]
