"""Documents of a few sheets: Perjanjian Kinerja, Rencana Aksi, Pengukuran Kinerja, Formulir E.81.

Each module turns the same snapshot the LKJ is made of into blocks, so no figure can differ. They
build on the chapters' words (`reporting.lkj.kata`), and the LKJ puts two of them in its appendix:
the report is loaded first, so that the circle closes wherever it is entered.
"""

import reporting.lkj  # noqa: F401
