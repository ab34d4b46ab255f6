// What opens without a connection
export default async function (list) {
  if (!self.caches) return;
  const cache = await caches.open('read');
  const links = await Promise.all((await cache.keys()).map(async ({ url }) => {
    const page = new DOMParser().parseFromString(await (await cache.match(url)).text(), 'text/html');
    const item = document.createElement('li'), link = document.createElement('a');
    link.href = url;
    link.append(page.title.split(' | ')[0]);
    item.append(link);
    return item;
  }));
  if (!links.length) return;
  const title = document.createElement('h2'), pages = document.createElement('ul');
  title.append('Pages you have read');
  pages.className = 'links';
  pages.append(...links);
  list.append(title, pages);
}
