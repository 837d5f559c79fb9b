const LIST = `
123456789 1234567890 12345678910 123456789a 1234567890a 123456789q 123456789z 0123456789 1234567891 1234567899 87654321
987654321 0987654321 9876543210 11223344 1122334455 112233445566 12344321 123454321 1234554321 123321123 147258369
147852369 159357456 159753456 741852963 789456123 147896325 123698745 963852741 321654987 456123789 12341234 12121212
13131313 10203040 102030405 10101010 11112222 11111222 111222333 123123123 123456123 123456654321 12345654321 1q2w3e4r
1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1zaq1 qazwsxedc qazwsxedcrfv
qazxsw123 qaz123wsx qweasdzxc qweasd123 qwe123qwe qwe123456 qweqweqwe asdasdasd zxczxczxc asdfasdf asdfghjk asdfghjkl
zxcvbnm1 zxcvbnm123 zxcvbnmm qwertyui qwertyuiop qwertyuiop123 qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456
qwerty11 qwerty22 qwerty77 qwerty78 qwerty99 qwerty666 qwerty777 qwerty2020 qwerty2021 qwerty2022 qwerty2023 qwertyqwerty qwertyqw qwerty1q 123qwe123 123qweasd 1234qwer 12345qwert 1234abcd 123456qwerty
123456ab 123456aa 123456qq 12345678a 12345678q 12345qwe 1a2b3c4d a1b2c3d4 a1s2d3f4 a123456789 a12345678 q123456789
q12345678 z123456789 abcd1234 abc123456 abc12345 abcdefgh abcdefg1 aa123456 aa12345678 aaa12345 asd12345 asd123456 asdf1234
zxc12345 zxcv1234 qwer1234 qwert123 qwert12345 wasd1234 password password1 password12 password123 password1234 password12345
password2 password! password1! passw0rd p@ssword p@ssw0rd p@ssw0rd1 pa$$word pa$$w0rd passpass passport passwort
iloveyou iloveyou1 iloveyou2 loveyou1 iloveu123 sunshine sunshine1 princess princess1 football football1 baseball superman
superman1 spiderman batman123 starwars trustno1 whatever welcome1 welcome123 letmein1 letmein123 computer internet michelle
jennifer jessica1 victoria elizabeth christian charlie1 michael1 jordan23 nicholas benjamin samantha alexander alexandra
natasha1 anastasia vladimir veronika ekaterina valentina tatyana1 margarita svetlana dmitriy1 aleksandr aleksandra
liverpool chelsea1 arsenal1 barcelona realmadrid juventus manchester metallica slipknot nirvana1 pokemon1 minecraft
minecraft1 roblox123 counterstrike warcraft worldoftanks dragon12 dragon123 monkey12 monkey123 shadow12 shadow123 master12
master123 killer12 killer123 mustang1 corvette mercedes mercedes1 bmwbmwbmw ferrari1 lamborghini samsung1 samsung123
iphone12 google12 google123 facebook instagram telegram whatsapp youtube1 vkontakte admin123 admin1234 admin12345
administrator adminadmin root1234 rootroot toor1234 user1234 useruser test1234 test12345 testtest testtest1 guest123
demo1234 changeme changeme1 default1 secret12 secret123 qwaszx12 access14 access123 hello123 hello1234 hellohello blahblah
freedom1 forever1 happy123 lovelove loveme123 lover123 angel123 angels12 butterfly chocolate cookie123 snoopy12 flower12
summer12 summer123 summer2023 winter12 winter123 autumn12 december november september
february january1 saturday sundaysun monday12 midnight
marina123 natalia1 natali12 nikita12 nikita123 maksim12 maxim123 andrey12 andrey123 sergey12 sergey123 alexey12 dima1234
sasha123 masha123 dasha123 misha123 anna1234 olga1234 irina123 elena123 lena1234 vika1234 nastya123 kristina ruslan12
ruslan123 timur123 arman123 askar123 azamat12 azamat123 aidana12 aidana123 aigerim1 aigerim123 ainura12 aliya123 alina123
amina123 asel1234 asylbek1 bekzat12 bolat123 daniyar1 dauren12 dinara12 dinara123 gulnara1 gulnara123 gulnaz12 zhanar12
zhanna12 kairat12 kanat123 madina12 madina123 marat123 nurlan12 nurlan123 nursultan nurbol12 sanzhar1 saule123 serik123
zarina12 zhazira1 yerlan12 erlan123 kazakhstan kazakhstan1 kazahstan kazahstan1 qazaqstan qazaqstan1 almaty12 almaty123
almaty1234 almaty2020 almaty2021 almaty2022 almaty2023 astana12 astana123 astana1234
astana2020 astana2022 astana2023 shymkent karaganda aktobe12 aktobe123 atyrau12 pavlodar
kostanay taldykorgan semey123 alga1234 nauryz12 tenge123 salem123 salemsalem balapan1 balapan123 mamama12 mamapapa
papamama mamapapa1 mamochka mama1234 mama12345 papa1234 babushka solnyshko solnce12 zvezda12 lubimaya lyubimaya lyubov12
lapochka kotenok1 koshka12 sobaka12 zaika123 krasotka privet12 privet123 privetprivet parol123 parol1234 parol12345
parolparol paroli12 moiparol moyparol gfhjkm12 gfhjkm123 gfhjkmgfhjkm ghbdtn12 ghbdtn123 ghbdtnghbdtn yfnfif12 vfhbyf12
vfvfgfgf cfif1234 fylhtq12 cthutq12 yfcnz123 rjirf123 gfgfvfvf yjdsqujl ktyjxrf1 spartak1 spartak123 zenit123 lokomotiv
dinamo12 kairat1954 rossiya1 moskva12 moskva123 nokia123 marusya1 matrix12 matrix123 zxcasdqwe qazqazqaz wsxwsxwsx
пароль12 пароль123 пароль1234 пароль12345 парольпароль мойпароль секрет12 секрет123 йцукенгш йцукенгшщз йцукен12
йцукен123 йцукен1234 йцукен12345 йцукен123456 йцукенгшщзхъ фывапролд фывапролджэ фывафыва фыва1234 ячсмитьбю ячсмить1
йфяцычувс йцуйцуйцу 1й2ц3у4к й1ц2у3к4 123йцукен 1234йцук йцук1234 привет12 привет123 приветпривет любовь12 любовь123
любимая1 любимый1 любимая123 солнышко солнце12 солнце123 мамапапа мамочка1 бабушка1 наташа12 наташа123 марина12 марина123
светлана анастасия екатерина александр александра владимир виктория кристина вероника николай1 сергей12 сергей123
андрей12 андрей123 максим12 максим123 руслан12 руслан123 спартак1 россия12 москва12 москва123 казахстан казахстан1
казахстан123 алматы12 алматы123 астана12 астана123 қазақстан қазақстан1 қазақстан123 құпиясөз құпиясөз1 құпиясөз123
сәлем123 сәлемсәлем балапан1 айналайын мамакешка атамекен отбасым1 жұлдыз12 айгерім1 нұрсұлтан
`;

/** Passwords that lists of leaked ones show most often, of 8 characters or more, in small letters, with local ones (A2). */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));
