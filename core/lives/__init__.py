"""The years before a chart: lives that end in it, read from a finished cohort."""
