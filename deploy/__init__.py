"""What runs the product: servers for one machine, demo data, later the production files."""
