"""Medicine and population as sourced data, loaded and checked."""
