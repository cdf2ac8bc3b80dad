"""Rules over a snapshot: `jalankan.periksa` is pure; models and pages stand beside it."""
