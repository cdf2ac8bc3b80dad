"""Consistency rules over a snapshot. `periksa` is pure; models and pages stand beside it."""
