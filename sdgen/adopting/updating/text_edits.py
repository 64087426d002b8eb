"""Edits of a YAML or JSON text at the places of its parts; all other characters stay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sdgen.adopting.updating.yaml_tree import Node

_BREAK = re.compile(r"\r\n|\r|\n")
_TO_COMMA = re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+,")  # possessive: a comment is read once
_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=\r|\n|\Z)")
_BLANKS = re.compile(r"[ \t]*")
_COMMENT_LINE = re.compile(r"([ \t]*)#")


class CannotEditError(Exception):
    """A part of the text is written in a way that cannot be edited safely.

    Args:
        message: what is wrong, and what to do.
        place: where in the text.
    """

    def __init__(self, message: str, place: int) -> None:
        super().__init__(message)
        self.message, self.place = message, place


class TextEdits:
    """Edits of one text, which do not overlap.

    Args:
        text: the text.
        is_json: whether it is JSON, which has no comments and no comma behind the last item.
    """

    def __init__(self, text: str, *, is_json: bool = False) -> None:
        self.text, self._is_json = text, is_json
        self.line_break = found[0] if (found := _BREAK.search(text)) else "\n"
        self._edits: list[tuple[int, int, str]] = []

    def result(self) -> str:
        """Returns the text with its edits. Raises CannotEditError where they overlap."""
        parts, at = [], 0
        for start, end, new in sorted(self._edits, key=lambda edit: edit[:2]):
            if start < at:
                raise CannotEditError(
                    "two edits overlap here. Put each item on lines of its own", at
                )
            parts += [self.text[at:start], new]
            at = end
        return "".join([*parts, self.text[at:]])

    def replace(self, start: int, end: int, new: str) -> None:
        """Puts other characters in place of some."""
        self._edits.append((start, end, new))

    # -- lines -----------------------------------------------------------------------------------

    def line_start(self, place: int) -> int:
        """Returns where the line begins that a place is in."""
        return max(self.text.rfind("\n", 0, place), self.text.rfind("\r", 0, place)) + 1

    def line_end(self, place: int) -> int:
        """Returns where the line ends that a place is in, its line break not counted."""
        found = _BREAK.search(self.text, place)
        return found.start() if found else len(self.text)

    def next_line(self, place: int) -> int:
        """Returns where the next line begins; where there is none, the text's end."""
        found = _BREAK.search(self.text, place)
        return found.end() if found else len(self.text)

    def line_above(self, start: int) -> int:
        """Returns where the line begins that is above the one which begins at a place."""
        return self.line_start(start - (2 if self.text[max(start - 2, 0) : start] == "\r\n" else 1))

    def indent(self, place: int) -> str:
        """Returns the blanks that the line of a place begins with."""
        found = _BLANKS.match(self.text, self.line_start(place))
        return found[0] if found else ""

    def begins_line(self, place: int) -> bool:
        """Returns whether there are only blanks in front of a place in its line."""
        return not self.text[self.line_start(place) : place].strip()

    def ends_line(self, place: int) -> bool:
        """Returns whether there are only blanks and a comment behind a place in its line."""
        return _REST_OF_LINE.match(self.text, place) is not None

    def insert_lines(self, place: int, lines: Sequence[str]) -> None:
        """Puts lines in where a line begins, or at the text's end."""
        whole = "".join(line + self.line_break for line in lines)
        if place == len(self.text) and self.text and self.text[-1] not in "\r\n":
            whole = self.line_break + whole.removesuffix(self.line_break)
        self.replace(place, place, whole)

    # -- items of lists in block style -------------------------------------------------------------

    def dash(self, item: Node) -> int:
        """Returns where the dash of an item stands, which begins a line."""
        place = item.start - 1
        while place >= 0 and self.text[place] in " \t":
            place -= 1
        if place < 0 or self.text[place] != "-" or not self.begins_line(place):
            message = (
                "an item must begin on a line of its own, as in `- name: …`. Rewrite it that way"
            )
            raise CannotEditError(message, item.start)
        return place

    def region(self, sequence: Node, number: int) -> tuple[int, int]:
        """Returns where the lines of an item of a list begin and end.

        Comment lines in front of it, as far right as its dash, belong to it, and such behind it as
        stand further right.
        """
        dash = self.dash(sequence.items[number])
        above = self._bottom(sequence.items[number - 1]) if number else 0
        width = len(self.indent(dash))
        top = self.line_start(dash)
        while top > above:
            before = self.line_above(top)
            comment = _COMMENT_LINE.match(self.text, before)
            if comment is None or len(comment[1]) != width or before < above:
                break
            top = before
        return top, self._bottom(sequence.items[number])

    def _bottom(self, item: Node) -> int:
        if not self.ends_line(item.end):
            message = "nothing may follow an item on its line. Move the rest to the next line"
            raise CannotEditError(message, item.end)
        return self._with_comments(self.next_line(item.end), len(self.indent(self.dash(item))))

    def _with_comments(self, place: int, width: int) -> int:
        """Returns where comment lines end that begin at a place and stand right of a column."""
        while (comment := _COMMENT_LINE.match(self.text, place)) and len(comment[1]) > width:
            place = self.next_line(place)
        return place

    def remove_items(self, sequence: Node, gone: Sequence[int]) -> None:
        """Takes items out of a list in block style, with the comments that belong to them."""
        last = 0
        for number in gone:
            top, bottom = self._with_blanks(sequence, number)
            self.replace(max(top, last), bottom, "")
            last = bottom

    def _with_blanks(self, sequence: Node, number: int) -> tuple[int, int]:
        """Returns where an item begins and ends, with blank lines that are too many without it."""
        top, bottom = self.region(sequence, number)
        below = self._blank_until(bottom)
        if below > bottom or bottom == len(self.text):  # blank lines stand on both sides
            above = top
            while above and not self.text[self.line_above(above) : above].strip():
                above = self.line_above(above)
            if above < top and number:
                top = above
            elif not number:
                bottom = below
        return top, bottom

    def _blank_until(self, place: int) -> int:
        while place < len(self.text) and not self.text[place : self.line_end(place)].strip():
            place = self.next_line(place)
        return place

    def is_spaced(self, sequence: Node) -> bool:
        """Returns whether blank lines stand between the items of a list in block style."""
        tops = [self.region(sequence, number)[0] for number in range(1, len(sequence.items))]
        return all(not self.text[self.line_above(top) : top].strip() for top in tops)

    # -- items and pairs in braces ---------------------------------------------------------------

    def remove_flow(self, all_: Sequence[tuple[int, int]], gone: Sequence[int]) -> None:
        """Takes items or pairs out of a list or mapping in braces.

        Args:
            all_: where each of them begins and ends.
            gone: the numbers of those to take out; not all of them.
        """
        kept = [number for number in range(len(all_)) if number not in gone]
        for number in gone:
            start, end = all_[number]
            comma = _TO_COMMA.match(self.text, end)
            end = comma.end() if comma else end
            if self.begins_line(start) and self.ends_line(end):
                start, end = self.line_start(start), self.next_line(end)
            else:
                blanks = _BLANKS.match(self.text, end)
                end = blanks.end() if blanks and comma else end
            self.replace(start, end, "")
        last = max(kept)
        is_ended = _TO_COMMA.match(self.text, all_[-1][1]) is not None
        if last < len(all_) - 1 and not is_ended:
            comma = _TO_COMMA.match(self.text, all_[last][1])
            if comma:
                blanks = _BLANKS.match(self.text, comma.end())
                on_line = not _BREAK.search(self.text, comma.end(), all_[last + 1][0])
                end = blanks.end() if blanks and on_line else comma.end()
                self.replace(comma.end() - 1, end, "")

    def insert_flow(self, all_: Sequence[tuple[int, int]], after: int, new: Sequence[str]) -> None:
        """Puts items or pairs into a list or mapping in braces.

        Args:
            all_: where each that is there begins and ends; at least one.
            after: the number of the one that they come after; -1 for none.
            new: them.
        """
        own_lines = self.begins_line(all_[max(after, 0)][0])
        between = f",{self.line_break}{self.indent(all_[max(after, 0)][0])}" if own_lines else ", "
        if after < 0:
            self.replace(all_[0][0], all_[0][0], between.join([*new, ""]))
            return
        end = all_[after][1]
        comma = _TO_COMMA.match(self.text, end)
        if not own_lines or not self.ends_line(comma.end() if comma else end):
            self.replace(end, end, between.join(["", *new]))
            return
        if comma is None:
            self.replace(end, end, ",")
            place, behind = self.line_end(end), ""
        else:
            place, behind = self.line_end(comma.end()), ","
        self.replace(place, place, between.join(["", *new])[1:] + behind)
