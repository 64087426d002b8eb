// Diagrams that are higher than the window they scroll in: what stands at their left edge may be far
// below its top, which would look like an empty diagram.

export function showFirstBoxes(part) {
  for (const diagram of part.querySelectorAll(".low svg.diagram")) {
    const around = diagram.closest(".low");
    const top = around.getBoundingClientRect().top;
    const places = [...diagram.querySelectorAll(".box")].map((box) => box.getBoundingClientRect());
    const first = places.sort((one, other) => one.left - other.left || one.top - other.top)[0];
    if (first && first.top - top > around.clientHeight / 2) around.scrollTop = first.top - top - 16;
  }
}
