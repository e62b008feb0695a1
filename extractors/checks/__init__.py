"""Checks over what was read: each names the cell, its values and what is wrong with them."""
