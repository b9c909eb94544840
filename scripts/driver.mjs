import { existsSync, readdirSync } from 'node:fs';

/** Where Linux registers its Vulkan drivers, and the software one that comes with Debian's Chromium. */
const registers = ['/etc/vulkan/icd.d', '/usr/share/vulkan/icd.d'];
const software = { folder: '/usr/lib/chromium', file: '/usr/lib/chromium/vk_swiftshader_icd.json' };

/** What Dawn is to be told of the machine's driver before its process starts: nothing where there is a real one; null where there is none at all. */
export const driver = (() => {
  const real = /nvidia|radeon|intel|nouveau|asahi/;
  const found = registers.flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []));
  if (process.platform !== 'linux' || found.some((file) => real.test(file))) return {};
  if (!existsSync(software.file)) return null;
  return { VK_ICD_FILENAMES: software.file, LD_LIBRARY_PATH: software.folder };
})();
