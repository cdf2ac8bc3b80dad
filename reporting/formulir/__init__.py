"""Documents of a few sheets: Perjanjian Kinerja, Rencana Aksi, Pengukuran Kinerja, Formulir E.81.

Each module turns the same snapshot the LKJ is made of into blocks, so no figure can differ.
"""
