"""What may go wrong with a file."""


class BerkasTakTerbaca(Exception):
    """The file is of no known kind or is damaged; the message says which, in Indonesian."""
