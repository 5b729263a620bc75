/** 从自己设备上的文件夹打开课程副本时的说明。 */
export const packages = {
  startTitle: '从这里开始',
  open: '打开课程',
  fileNotice:
    '这一页是直接从文件打开的，可以阅读；但浏览器不会在这种页面上运行脚本，所以小部件、可运行的代码、答题和搜索都用不了。',
  howTo: '怎样让它们运行',
  worksTitle: '双击打开时',
  works: '正文、公式和每个小部件的第一幅图都能看，不用网络，也不用服务器。',
  stillTitle: '这时用不了什么',
  still:
    '网页如果直接从文件打开（网址以 file: 开头），浏览器不会为它加载脚本。所以小部件、可运行的代码、题目、搜索和学习进度都要有服务器才行，服务器在本机或别处都可以。课程本身不向任何地方发送数据。',
  serverTitle: '不用命令行的办法',
  serverApp:
    '装一个能把文件夹变成网站的小程序，比如“Simple Web Server”（Windows、macOS、Linux 都有）。在里面选中这个文件夹，启动，再打开它显示的网址。',
  serverSpace: '也可以把这个文件夹整个放到任何网站空间里，再打开对应的网址。放在哪个目录下都能用。',
  serverCommand: '用一行命令',
  serverPython: '如果装了 Python：在这个文件夹里打开终端，输入下面这一行，然后打开 {address}。',
  licences: '许可证',
};
