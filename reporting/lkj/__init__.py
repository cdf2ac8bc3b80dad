"""The Laporan Kinerja: from a snapshot to blocks, one module per chapter."""

from reporting.lkj.susun import susun_lkj

__all__ = ["susun_lkj"]
