"""Rows named after places, found on the page itself: a known name, and nothing else on its line but figures.

```
 Aliağa    27.225   4,14      one name and figures: a row
 Balçova   10.947   1,66      the name in the same place, another one: the same run
```
No line, no column and no grid is needed for this: the names are the anchors.

lines → rows (`named`) → runs down a page (`runs`) → tables over pages (`overleaf`)
"""
