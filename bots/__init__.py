"""What you start: settings, wiring, and one module per bot."""
