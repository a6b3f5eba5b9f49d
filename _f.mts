import { fillArchive } from '/work/wt/search/tests/bench/search/fill-archive';
import { generateStories } from '/work/wt/search/tests/bench/search/bench-texts';
const n=Number(process.argv[2]);let t=performance.now();
const s=[...generateStories(3,2000)];console.log(s[0].headline,s[0].blocks[0], s[0].blocks.join('').length);
const f=await fillArchive(`/tmp/search/bench-${n}.db`,generateStories(n,2000));
console.log(n,'total s',(performance.now()-t)/1000,{...f,database:0},'ratio',f.indexBytes/f.textBytes, process.memoryUsage().rss/1e6, process.resourceUsage().maxRSS/1e3);
