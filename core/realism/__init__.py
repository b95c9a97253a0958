"""How like the real population a cohort is: measured against published tables, and told line by line."""
