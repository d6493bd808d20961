"""Reads the rows and the cells of workbooks that people send."""
