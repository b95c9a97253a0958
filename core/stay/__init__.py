"""Hospital stays: a case whose patients are admitted into cohorts as they are now."""
