"""SWOTs in their forms."""
