"""Data made messy on purpose: values missing, faults planted, patients twice, and the truth about it."""
