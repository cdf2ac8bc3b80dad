"""Where the project lies."""

from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
