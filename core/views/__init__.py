"""From a cohort to what a person reads."""
