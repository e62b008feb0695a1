"""Labels of SWOTs: over them, within their lists and boxes, and what a SWOT stands under by them."""
