/** A button: by click, or as soon as the pointer that went down on it is let go; by Enter, and by Space when it comes up. */
export function onPress(button: HTMLElement, kind: "click" | "pointer", act: () => void): void {
  let isDown = false;
  if (kind === "click") button.addEventListener("click", act);
  else {
    button.addEventListener("mousedown", () => {
      isDown = true;
    });
    button.addEventListener("mouseup", () => {
      if (isDown) act();
      isDown = false;
    });
  }
  const spaceActs = kind === "click" ? "keydown" : "keyup";
  for (const type of ["keydown", "keyup"] as const)
    button.addEventListener(type, (event) => {
      const acts = event.key === "Enter" ? type === "keydown" : event.key === " " && type === spaceActs;
      if (acts) act();
    });
}

/** A menu's item: acts where the pointer is let go, wherever it went down. */
export function onItem(item: HTMLElement, act: () => void): void {
  item.addEventListener("mousedown", (event) => event.preventDefault());
  item.addEventListener("mouseup", act);
  item.addEventListener("keydown", (event) => {
    if (event.key === "Enter") act();
  });
}
