"""Whole data sets into the register."""
