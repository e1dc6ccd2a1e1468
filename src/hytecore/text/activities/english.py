"""English: the words by which activities of wellbeing plans are told from each other; see `finnish`."""

from __future__ import annotations

TOPICS = """
exercise        exercis physical-activ physical activity= activities= movement sporting
nutrition       nutrit diet= dietary food eating meal
sleep           sleep
lifestyle       lifestyle healthy-liv habits
oral            oral dental teeth
mental          mental psycholog
substance       substance intoxic addict
drugs           drug cannabis
alcohol         alcohol drinking
tobacco         tobacco smok nicotine snus smokefree
gambling        gambl
gaming          gaming
loneliness      lonel
participation   participat inclusion involve inclus
exclusion       exclusion
discrimination  discrimin
equality        equal
racism          racis
inequality      inequal disparit
bullying        bull
violence        violen abuse
falls           fall= falls= falling=
accidents       accident injur
traffic         traffic road
safety          safe
overweight      overweight obes weight
diabetes        diabet
heart           heart cardio blood-press
memory          memory dementia
cancer          cancer
diseases        disease morbid illness
sexual          sexual
parenthood      parenthood parenting
parent_evening  parents-even
hobbies         hobb leisure
culture         cultur arts= art=
library         librar
museum          museum
music           music
nature          nature green= forest
environment     environm
housing         housing
homelessness    homeless
employment      employ
money           income povert debt financ
digital         digital electronic online e-health
devices         screen-time
selfcare        self-care selfcare
eservices       e-serv
vaccination     vaccin immunis
family_centre   family-cent
family_training antenatal
clinic          clinic clinics
pupil_welfare   pupil-welf
health_care     healthcare
child_welfare   child-protect
meeting_place   meeting-place drop-in
encounter       encounter
peer            peer
experts         expert-by experts-by
volunteers      volunt
media           media
bring_up        raising
outreach        outreach
youth_work      youth-work
immigration     integrat immigr migrant
access          accessib
strength        strength= muscle balance
sitting         sitting sedentary
suicide         suicid
depression      depress
anxiety         anxi
stress          stress burnout
resources       resilien
work_ability    work-abil
breakup         divorce separat
grief           grief bereave
home_visits     home-visit
home_care       home-care
service_guiding service-guid
pathway         pathway
reporting       wellbeing-report
wellbeing_plan  wellbeing-plan
assessment      impact-assess
partnership     partnersh
interaction     interact
emotions        emotion
skills          skill competen literacy knowledge
upbringing      upbringing
walking         walk
cycling         cycl bicycl bike
swimming        swim
dance           danc
sports          sport sports
outdoor_route   trail
playground      playground
gym             gym
youth_council   youth-counc
community       communit
equipment       equipment
technology      technol
breakfast       breakfast
summer_job      summer-job
village         village
"""

ACTIONS = """
counsel         counsel advice advis guidance guiding
coaching        coach
planning        plan plans programme program strateg
training        train course
lecture         lectur
teaching        teach educat
treatment       treat care=
rehabilitation  rehabil
therapy         therap
research        research survey mapping
check           check examin check-up
screening       screen
identify        identif detect recogn
group           group
club            club
event           event evening day= days= week= fair=
workshop        workshop
forum           forum seminar webinar
campaign        campaign
communication   communic inform
competition     competition challenge
grants          grant fund
point           point
loan            lend loan rental
app             app= apps=
website         website
evaluation      evaluat assess
monitoring      monitor
visit           visit
card            card voucher
network         network
meeting         meeting
construct       build renovat
camp            camp=
"""

GROUPS = """
children        child
family          famil
infants         infant baby babies
early_education kindergart daycare nursery early-childhood
school          school pupil
students        student college
youth           youth young adolesc teen
adults          adult working-age
workplace       workplace work-commun employer
professionals   staff professional personnel employee
elderly         older elderly senior aged pension
parents         parent parents father mother
pregnant        pregnan expect
unemployed      unemploy jobless
women           women woman girl
men             men= man= boys boy
immigrants      refugee
disabled        disab
carers          carer caregiv
patients        patient
roma            roma=
"""

BROAD = """
health          health
wellbeing       wellbeing well-being wellness welfare
services        service
cooperation     cooperat co-operat collaborat
people          resident people citizen population person
clients         client custom
organisations   organis organiz associat ngo third= sector
everyday        everyday daily
life            life
"""

QUALITIES = """
multidisciplinary multidiscip multiprof cross-sector
regional        region
local           local
national        nation
county          county counties
municipality    municipal city
low_threshold   low-thres low threshold
new             new=
shared          shared joint common
early           early
intensive       intensiv
free            free=
regular         regular
systematic      systemat
various         various different
active          active
quality         quality
risk            risk
targeted        target
open            open
"""

FRAMES = """
frame           draft prepar approv appoint hiring establish set-up setting founding running holding making
frame           carr implementat
frame           organising organizing arrang develop introduc implement adopt adoption deploy roll-out provid
frame           provision offer
frame           ensur start launch continu maintain coordinat activit= measure project method model practice
frame           process use= using
frame           number share experience theme opportunit creat creation produc updat renew work= delivery
frame           deliver setting operat
"""

UP = "increas promot strengthen improv support enhanc encourag motivat rais enabl grow"
DOWN = "reduc prevent decreas combat fewer less= lower alleviat narrow tackl"
PROBLEM = "problem harm disorder"

STOPS = """
and or the of for with to by in on from that is are be an a at as their its will has have among all more than into up
eg e.g such including especially according between through via per during each every amongst who
""".split()
BACKWARDS: frozenset[str] = frozenset()
EXAMPLES = frozenset("including especially eg".split())
JOINERS = frozenset("and or".split())
LOCATIVE: tuple[str, ...] = ()
PIECES: frozenset[str] = frozenset("ing tion ment".split())
