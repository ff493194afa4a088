import Archive from "lucide-react/icons/archive";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import ArrowUp from "lucide-react/icons/arrow-up";
import ArrowUpDown from "lucide-react/icons/arrow-up-down";
import Banknote from "lucide-react/icons/banknote";
import Bell from "lucide-react/icons/bell";
import Building from "lucide-react/icons/building-2";
import Calendar from "lucide-react/icons/calendar-days";
import Camera from "lucide-react/icons/camera";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CircleHelp from "lucide-react/icons/circle-help";
import CircleX from "lucide-react/icons/circle-x";
import ClipboardCheck from "lucide-react/icons/clipboard-check";
import Clock from "lucide-react/icons/clock";
import CreditCard from "lucide-react/icons/credit-card";
import Download from "lucide-react/icons/download";
import FileCheck from "lucide-react/icons/file-check";
import FileText from "lucide-react/icons/file-text";
import Filter from "lucide-react/icons/funnel";
import Handshake from "lucide-react/icons/handshake";
import Heart from "lucide-react/icons/heart";
import History from "lucide-react/icons/history";
import Hourglass from "lucide-react/icons/hourglass";
import House from "lucide-react/icons/house";
import Picture from "lucide-react/icons/image";
import Info from "lucide-react/icons/info";
import Landmark from "lucide-react/icons/landmark";
import LayoutGrid from "lucide-react/icons/layout-grid";
import List from "lucide-react/icons/list";
import Lock from "lucide-react/icons/lock";
import LogIn from "lucide-react/icons/log-in";
import LogOut from "lucide-react/icons/log-out";
import Mail from "lucide-react/icons/mail";
import MapPin from "lucide-react/icons/map-pin";
import Menu from "lucide-react/icons/menu";
import Message from "lucide-react/icons/message-square";
import Minus from "lucide-react/icons/minus";
import Package from "lucide-react/icons/package";
import Pause from "lucide-react/icons/pause";
import Pencil from "lucide-react/icons/pencil";
import Play from "lucide-react/icons/play";
import Plus from "lucide-react/icons/plus";
import Printer from "lucide-react/icons/printer";
import Receipt from "lucide-react/icons/receipt";
import Undo from "lucide-react/icons/rotate-ccw";
import Turn from "lucide-react/icons/rotate-cw";
import Scale from "lucide-react/icons/scale";
import Scroll from "lucide-react/icons/scroll-text";
import Search from "lucide-react/icons/search";
import Settings from "lucide-react/icons/settings";
import ShieldCheck from "lucide-react/icons/shield-check";
import Ship from "lucide-react/icons/ship";
import Basket from "lucide-react/icons/shopping-basket";
import Sprout from "lucide-react/icons/sprout";
import Star from "lucide-react/icons/star";
import Trash from "lucide-react/icons/trash-2";
import Warning from "lucide-react/icons/triangle-alert";
import Truck from "lucide-react/icons/truck";
import Upload from "lucide-react/icons/upload";
import User from "lucide-react/icons/user";
import Users from "lucide-react/icons/users";
import Wallet from "lucide-react/icons/wallet";
import Warehouse from "lucide-react/icons/warehouse";

const icons = {
  archive: Archive,
  "arrow-down": ArrowDown,
  "arrow-left": ArrowLeft,
  "arrow-right": ArrowRight,
  "arrow-up": ArrowUp,
  banknote: Banknote,
  basket: Basket,
  bell: Bell,
  building: Building,
  calendar: Calendar,
  camera: Camera,
  check: Check,
  "chevron-down": ChevronDown,
  "circle-alert": CircleAlert,
  "circle-check": CircleCheck,
  "circle-dashed": CircleDashed,
  "circle-x": CircleX,
  "clipboard-check": ClipboardCheck,
  clock: Clock,
  "credit-card": CreditCard,
  download: Download,
  "file-check": FileCheck,
  "file-text": FileText,
  filter: Filter,
  grid: LayoutGrid,
  handshake: Handshake,
  heart: Heart,
  help: CircleHelp,
  history: History,
  hourglass: Hourglass,
  house: House,
  info: Info,
  landmark: Landmark,
  list: List,
  lock: Lock,
  mail: Mail,
  "map-pin": MapPin,
  menu: Menu,
  message: Message,
  minus: Minus,
  package: Package,
  pause: Pause,
  pencil: Pencil,
  picture: Picture,
  play: Play,
  plus: Plus,
  printer: Printer,
  receipt: Receipt,
  scale: Scale,
  scroll: Scroll,
  search: Search,
  settings: Settings,
  "shield-check": ShieldCheck,
  ship: Ship,
  "sign-in": LogIn,
  "sign-out": LogOut,
  sort: ArrowUpDown,
  sprout: Sprout,
  star: Star,
  trash: Trash,
  turn: Turn,
  truck: Truck,
  undo: Undo,
  upload: Upload,
  user: User,
  users: Users,
  wallet: Wallet,
  warehouse: Warehouse,
  warning: Warning,
};

/** The icons the house uses; a new one is added here by name, from Lucide, drawn at 1.5 px. */
export type IconName = keyof typeof icons;

type IconProps = {
  readonly name: IconName;
  /** Edge in pixels. */
  readonly size?: number | undefined;
  /** Only where no word stands beside the icon; without it the icon is hidden from screen readers. */
  readonly label?: string | undefined;
};

/** One line icon, 1.5 px at every size, inlined as SVG in the colour of the text around it. */
export function Icon({ name, size = 20, label }: IconProps) {
  const Drawing = icons[name];
  const stroke = 36 / size;
  return label === undefined ? (
    <Drawing size={size} strokeWidth={stroke} aria-hidden="true" focusable="false" />
  ) : (
    <Drawing size={size} strokeWidth={stroke} role="img" aria-label={label} />
  );
}
