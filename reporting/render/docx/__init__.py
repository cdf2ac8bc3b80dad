"""A document as a Word file that people can go on editing."""

from reporting.render.docx.berkas import VERSI_PERENDER, docx

__all__ = ["VERSI_PERENDER", "docx"]
