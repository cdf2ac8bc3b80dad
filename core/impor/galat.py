class BerkasDitolak(ValueError):
    """The file can't be read; the message says why and what to do."""
