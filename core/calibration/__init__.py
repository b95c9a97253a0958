"""Fitting the knowledge base to survey rows, and judging what it makes against rows set aside.

Reads a folder of survey data that is not part of the product; nothing of the product imports this.
"""
