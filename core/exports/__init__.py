"""From a cohort to files other programs read: one module a format, one registry of them all."""
