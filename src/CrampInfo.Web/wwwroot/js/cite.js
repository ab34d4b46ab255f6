// The sources behind a marker, opened where it stands; again, and they close
export default function (sup) {
  const open = sup.nextSibling;
  if (open?.className === 'cites') return open.remove();
  const box = document.createElement('span');
  box.className = 'cites';
  box.role = 'note';
  for (const a of sup.children) {
    const line = document.createElement('span');
    line.append(a.textContent + '. ', ...document.querySelector(a.hash).cloneNode(true).childNodes);
    box.append(line);
  }
  sup.after(box);
}
