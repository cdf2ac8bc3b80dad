"""The demo regency: data a person can read, and loaders that turn it into rows."""
