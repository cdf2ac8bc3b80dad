"""One machine without installed servers: embedded PostgreSQL and Valkey, `make run`."""
