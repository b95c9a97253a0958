"""Rules of coherence: what no chart may say, written apart from the generator so that one catches the other."""
