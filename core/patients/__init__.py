"""From a case to a cohort: one module a stage, `generation` puts them in order."""
