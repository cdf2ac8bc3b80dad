"""Checks a report made elsewhere: its own figures against one another. Nothing is stored."""
