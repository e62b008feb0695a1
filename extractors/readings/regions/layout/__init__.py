"""How a region is laid out, before its lines are cut: its columns, and the rows that are bands over what follows.

words apart (`glued`), the page's text below left out (`rest`) → bands (`edge_bands`) → edges and labels (`columns`)
"""
