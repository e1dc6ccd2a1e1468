"""Words for people, in Finnish, Swedish and English, and the rendering of values into them.

In: keys, values and a language. Out: text. A user's own words are quoted, never inflected.
Not here: the words of rules, which lie beside each rule.
"""
