"""Reading a PDF somebody uploaded: whatever pypdf makes of a damaged one is one error."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from pypdf import PdfReader


class PdfRusak(ValueError):
    """The file is damaged; what the reader made of it is the cause."""


class PdfBersandi(ValueError):
    """The file opens only with a password."""


@contextmanager
def buka_pdf(berkas: IO[bytes]) -> Iterator[PdfReader]:
    """The reader of a file. pypdf reads as it is asked, so nothing but reading belongs inside.

    Raises PdfBersandi, PdfRusak, and FileNotFoundError of a storage that opens late.
    """
    try:
        pembaca = PdfReader(berkas, strict=False)
        if pembaca.is_encrypted:
            raise PdfBersandi
        yield pembaca
    except (PdfBersandi, FileNotFoundError):
        raise
    except Exception as galat:  # a damaged file makes the reader fail in any way it likes
        raise PdfRusak from galat
