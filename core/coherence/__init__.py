"""Rules of coherence: what no chart may say, written apart from the generator so as to catch it."""
