"""Regions cut from the words of their pages: labelled rows under headed columns, lists, paragraphs."""
