"""Each module translates between the core and one thing outside; adapters do not know each other."""
